/** How people are called in what leaves: by what they did, or by letters that say nothing. */
export const PEOPLE_NAMES = ['roles', 'pseudonyms'] as const
export type PeopleNames = (typeof PEOPLE_NAMES)[number]

/**
 * Who is called what, by the key of the person. Whoever holds it can tell who is who: it stays with the facilitator and
 * is part of no export. With it, everybody keeps their name from one export to the next.
 */
export type PeopleKey = { readonly [N in PeopleNames]: Readonly<Record<string, string>> }

export const EMPTY_KEY: PeopleKey = { roles: {}, pseudonyms: {} }
