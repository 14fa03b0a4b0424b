import type { Block } from '../blocks.ts'
import type { Story } from '../story.ts'

/** Something a section should have, and what is said while it is missing: `impact not written`. */
export type Check = readonly [present: boolean, missing: string]

/** What people write into a section, kept with the incident under the key of the section. */
export interface SectionProse {
  /** What to write, as a hint in the empty field. */
  readonly prompt: string
  /** `within`: the section says itself where the text stands. */
  readonly place: 'first' | 'last' | 'within'
}

/** Data of a section that texts can show by itself. */
export interface SectionPart {
  readonly title: string
  readonly compose: (story: Story) => readonly Block[]
}

/** A section that templates can ask for. */
export interface Section {
  /** Its heading where a template gives no other. */
  readonly title: string
  /** One line for whoever writes a template. */
  readonly about: string
  /** Null where all of it comes from the record. */
  readonly prose: SectionProse | null
  /** What the record says, without the heading; headings inside begin at level 3. Empty where there is nothing to say. */
  readonly compose: (story: Story) => readonly Block[]
  /** The same in parts, in their order, where texts can show one without the others. */
  readonly parts?: Readonly<Record<string, SectionPart>>
  /** What it should have; none for a section that is complete whatever it says. */
  readonly checks: (story: Story) => readonly Check[]
}

/** A section whose data are its parts, one after another. */
export const inParts = (
  parts: Readonly<Record<string, SectionPart>>,
): Required<Pick<Section, 'compose' | 'parts'>> => ({
  parts,
  compose: (story) => Object.values(parts).flatMap(({ compose }) => compose(story)),
})
