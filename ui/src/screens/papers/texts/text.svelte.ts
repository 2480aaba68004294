// A text of a document being written.
import type { Text, TextLine } from "../../../wire/types";

/** What the fields hold while one types. */
export class TextDraft {
  subject = $state("");
  body = $state("");
  readonly #kept: Text;

  constructor(line: TextLine) {
    this.#kept = line.text;
    ({ subject: this.subject, body: this.body } = line.text);
  }

  get text(): Text {
    return { subject: this.subject, body: this.body };
  }

  get changed(): boolean {
    return this.subject !== this.#kept.subject || this.body !== this.#kept.body;
  }

  /** A field after all that is written: on the last line, a space before it. */
  add(field: string): void {
    this.body += this.body === "" || /\s$/.test(this.body) ? field : ` ${field}`;
  }
}
