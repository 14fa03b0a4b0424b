import { readTemplateText } from '../../../../shared/document/template/templateText.ts'
import { OWN_TEMPLATE } from '../../../../shared/incident/records/template.ts'
import { useAsk } from '../../../store/useAsk.ts'

/** Lays the open incident out by a template from now on; its text is kept with the incident. Can be undone. */
export function useTemplate(): (text: string) => Promise<boolean> {
  const ask = useAsk()
  return (text) =>
    ask({
      kind: 'putRecords',
      records: [
        {
          collection: 'template',
          id: OWN_TEMPLATE,
          changes: { name: readTemplateText(text).name, text, removed: false },
        },
      ],
    })
}
