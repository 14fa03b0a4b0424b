import { join } from 'node:path'
import type { KeptTemplate } from '../../shared/document/templates/keptTemplate.ts'
import type { Host } from '../host.ts'
import { TEMPLATES, templateFolder } from '../templateFolder.ts'

/** The templates that the user made in the app; none where there is no folder of it. */
export async function keptTemplates({ userData }: Pick<Host, 'userData'>): Promise<readonly KeptTemplate[]> {
  if (userData === null) return []
  const listed = await templateFolder(join(userData, TEMPLATES)).list()
  return listed.ok ? listed.value : []
}
