import type { DocumentPart } from '../../../shared/document/parts.ts'

/** What a part is called in the editor: the one with the title of the whole document is “Title”. */
export const partTitle = ({ id, title }: DocumentPart): string => (id === 'title' || title === '' ? 'Title' : title)
