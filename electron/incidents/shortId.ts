/** How an incident's id ends, for its folder's name: short enough to read, and no two folders of one day clash. */
export const shortId = (id: string): string => id.slice(-6).toLowerCase()
