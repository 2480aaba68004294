// What someone said, being written down.
import type { Consent, MemberId, Saying, TestimonialFacts, TestimonialLine } from "../../../wire/types";

/** What the fields of a testimonial hold while one types. */
export class SaidDraft {
  member = $state<MemberId | "">("");
  text = $state("");
  saying = $state<Saying>("quote");
  on = $state("");
  context = $state("");
  consent = $state<Consent | "unasked">("unasked");
  withdrawn = $state(false);
  readonly #withdrawnOn: string;

  /** A new one is proposed where it may have been heard; a known one keeps the day its consent was taken back. */
  constructor(today: string, known?: TestimonialLine, heard = { on: today, context: "" }) {
    this.on = heard.on;
    this.context = heard.context;
    this.#withdrawnOn = known?.facts.withdrawn ?? today;
    if (!known) return;
    const { facts } = known;
    this.member = known.member;
    this.text = facts.text;
    this.saying = facts.saying;
    this.on = facts.on;
    this.context = facts.context ?? "";
    this.consent = facts.consent ?? "unasked";
    this.withdrawn = facts.withdrawn !== null;
  }

  facts(): TestimonialFacts {
    return {
      saying: this.saying,
      text: this.text.trim(),
      on: this.on,
      context: this.context.trim() || null,
      consent: this.consent === "unasked" ? null : this.consent,
      withdrawn: this.withdrawn ? this.#withdrawnOn : null,
    };
  }
}
