import { readTemplateText } from '../../../../shared/document/template/templateText.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { OWN_TEMPLATE } from '../../../../shared/incident/records/template.ts'
import { useAsk } from '../../../store/useAsk.ts'
import { showToast } from '../../../ui/toastQueue.ts'
import { notShownBy } from './notShownBy.ts'

/**
 * Lays the open incident out by a template from now on; its text is kept with the incident. Can be undone. What was written
 * and has no place in it is kept, and said.
 */
export function useTemplate(incident: Incident): (text: string) => Promise<boolean> {
  const ask = useAsk()
  return async (text) => {
    const isTaken = await ask({
      kind: 'putRecords',
      records: [
        {
          collection: 'template',
          id: OWN_TEMPLATE,
          changes: { name: readTemplateText(text).name, text, removed: false },
        },
      ],
    })
    const detail = isTaken ? notShownBy(text, incident) : ''
    if (detail !== '') showToast({ tone: 'info', title: 'Not everything is shown', detail: `${detail} It is kept.` })
    return isTaken
  }
}
