import { SECTIONS } from '../../../../shared/document/sections/catalogue.ts'
import { DATA } from '../../../../shared/document/sections/data.ts'
import { TEMPLATE_NAMES, type TemplateName } from '../../../../shared/document/template/names.ts'
import styles from './TemplatesDialog.module.css'

/** What a template can say, to look up beside it. */
export function TemplateHelp() {
  const names: readonly (readonly [string, TemplateName])[] = Object.entries(TEMPLATE_NAMES)
  return (
    <details className={styles.help}>
      <summary>What a template can say</summary>
      <p>
        Markdown, and between it: <code>{'{% section "summary", title: "In short", level: 3 %}'}</code> for a part of
        the list below, <code>{'{% write "apology", prompt: "What we are sorry for" %}'}</code> for a text of your own,{' '}
        <code>{'{% data "keyFacts" %}'}</code> for what the record says without heading or text,{' '}
        <code>{'{{ title }}'}</code> for a name, <code>{'{% if over %} … {% endif %}'}</code> and{' '}
        <code>{'{% for one in events %} {{ one.text }} {% endfor %}'}</code>.
      </p>
      <h4>Sections</h4>
      <dl>
        {Object.entries(SECTIONS).map(([key, { about }]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <h4>Data</h4>
      <p>{[...DATA.keys()].join(', ')}</p>
      <h4>Names</h4>
      <dl>
        {names.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said.kind === 'value' ? said.about : `${said.about}: ${Object.keys(said.of).join(', ')}`}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
