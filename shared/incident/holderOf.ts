import type { Role } from './event.ts'
import type { Incident } from './incident.ts'

/** Who holds the role now; null when nobody does. Of a role that several share, who took it last. */
export const holderOf = ({ roles }: Pick<Incident, 'roles'>, role: Role): string | null =>
  roles.findLast((held) => held.role === role && held.until === null)?.person ?? null
