// Finds what a person would: a thing to press or to fill, by the words on it. arguments: kind, words.
const [kind, words] = arguments;
const kinds = {
  press: "button, a[href], summary, input[type=submit], [role=button], [role=tab], [role=option]",
  fill: "input:not([type=hidden]), textarea, select",
};
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").replaceAll("’", "'").trim();
const label = (it) => [...(it.labels ?? [])].map((one) => one.textContent).join(" ");
const said = (it) => tidy(it.getAttribute("aria-label") || label(it) || it.textContent || it.value);
// What lies on top hides the rest; the page itself is looked at before the navigation beside it.
const top = [...document.querySelectorAll("dialog:modal")].at(-1);
const places = top ? [top] : [...document.querySelectorAll("main"), document];
const there = places
  .flatMap((place) => [...place.querySelectorAll(kinds[kind])])
  .filter((it) => it.checkVisibility() && !it.disabled && it.ariaDisabled !== "true");
return (
  there.find((it) => said(it) === words) ??
  there.find((it) => said(it).startsWith(words)) ??
  there.find((it) => said(it).includes(words)) ??
  null
);
