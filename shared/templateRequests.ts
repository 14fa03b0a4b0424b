import type { KeptTemplate } from './document/templates/keptTemplate.ts'
import type { StorageError } from './ipc.ts'
import type { Result } from './result.ts'

/** What windows ask about the templates that the user keeps on this computer; a part of `Requests`. */
export interface TemplateRequests {
  listTemplates(): Result<readonly KeptTemplate[], StorageError>
  /** Keeps a template; `id` null makes a new one. */
  saveTemplate(id: string | null, text: string): Result<KeptTemplate, StorageError>
  removeTemplate(id: string): Result<null, StorageError>
  /** Asks for a file and answers its text. Null when the user cancelled. */
  pickTemplate(): Result<string | null, StorageError>
  /** Asks where to, then writes the template there and answers its path. Null when the user cancelled. */
  exportTemplate(name: string, text: string): Result<string | null, StorageError>
}

/** Its channels at run time. */
export const TEMPLATE_REQUESTS = {
  listTemplates: true,
  saveTemplate: true,
  removeTemplate: true,
  pickTemplate: true,
  exportTemplate: true,
} satisfies Record<keyof TemplateRequests, true>
