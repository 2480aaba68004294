// The keys of the whole window.

export type WindowKeys = { search: () => void; undo: () => void; redo: () => void; back: () => void };

/** Does what the key says; in a field, typing comes first. */
export function pressed(event: KeyboardEvent, does: WindowKeys): void {
  if (event.defaultPrevented) return;
  const act = meaning(event);
  if (!act) return;
  event.preventDefault();
  does[act]();
}

function meaning(event: KeyboardEvent): keyof WindowKeys | null {
  const held = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (held && key === "k") return "search";
  if (document.querySelector("dialog[open]")) return null;
  if (isTyping(event.target)) return key === "escape" ? leave(event.target) : null;
  if (held && key === "z") return event.shiftKey ? "redo" : "undo";
  if (held && key === "y") return "redo";
  return key === "escape" ? "back" : null;
}

/** The first Escape only leaves the field: what was typed in it is not lost by a slip. */
function leave(field: EventTarget | null): null {
  if (field instanceof HTMLElement) field.blur();
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}
