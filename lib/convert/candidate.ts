import type { Entity, EntityKind } from '../pack/schema.ts';

/** What a converter has read of one entry of a source, before it is known what else the pack will have. */
export interface Candidate {
  /** Its id in the pack that is made. */
  readonly id: string;
  readonly kind: EntityKind;
  /** Each once, in plain text that a pack may contain; the first is the one shown. */
  readonly names: readonly CandidateName[];
  readonly role?: Entity['role'];
  readonly context?: Entity['context'];
  readonly wikidata?: string;
  readonly coordinates?: Entity['coordinates'];
  /** To ids of the source; those that the pack will not have are left out. */
  readonly relations: readonly CandidateRelation[];
}

export interface CandidateName {
  readonly text: string;
  readonly language: string;
  /** Where the source says itself whether the name is enough on its own. */
  readonly use?: 'strong' | 'context';
}

export interface CandidateRelation {
  readonly relation: string;
  readonly to: string;
}

/** How much of an entry that was taken had to be left out, as a pack may not have it. */
export interface Refused {
  readonly refusedNames: number;
  /** Descriptions and roles. */
  readonly refusedTexts: number;
}

/** What came of one entry. `left` names why it is left out; `problem` says what to correct. */
export type Converted =
  | ({ readonly candidate: Candidate } & Refused)
  | {
      readonly left: string;
      /** Where that is because of them: what it is an instance of, as the source has it. */
      readonly classes?: readonly string[];
    }
  | { readonly problem: string };
