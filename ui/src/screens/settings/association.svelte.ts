// What the association says of itself, being written down.
import type { Association as AssociationFacts, Civility } from "../../wire/types";

const TEXTS = ["name", "address", "city", "siret", "rna", "signatory", "signatoryRole", "contact", "declaration"] as const;
export type AssociationText = (typeof TEXTS)[number];

/** What the fields of the association hold while one types. */
export class AssociationDraft {
  texts = $state<Record<AssociationText, string>>(Object.fromEntries(TEXTS.map((it) => [it, ""])) as Record<AssociationText, string>);
  trainingBody = $state(false);
  gender = $state<Civility | "none">("none");

  constructor(facts: AssociationFacts) {
    for (const key of TEXTS) this.texts[key] = facts[key] ?? "";
    this.trainingBody = facts.trainingBody;
    this.gender = facts.grammaticalGender ?? "none";
  }

  facts(): AssociationFacts {
    const said = (key: AssociationText) => this.texts[key].trim() || null;
    return {
      name: this.texts.name,
      address: said("address"),
      city: said("city"),
      siret: said("siret"),
      rna: said("rna"),
      signatory: said("signatory"),
      signatoryRole: said("signatoryRole"),
      trainingBody: this.trainingBody,
      declaration: this.trainingBody ? said("declaration") : null,
      contact: said("contact"),
      grammaticalGender: this.gender === "none" ? null : this.gender,
    };
  }
}
