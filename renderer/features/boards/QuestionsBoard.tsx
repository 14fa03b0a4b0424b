import { X } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { RecordOf } from '../../../shared/incident/records/collections.ts'
import { standingEvent } from '../../../shared/review/learningBoard.ts'
import { openQuestionsOf } from '../../../shared/review/openQuestions.ts'
import { usePut } from '../../store/usePut.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { WordingField } from '../../ui/prose/WordingField.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { AddLine } from '../../ui/written/AddLine.tsx'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './BoardsStage.module.css'
import { EventLinkField } from './EventLinkField.tsx'

/** What nobody could answer yet, who finds out, and what came of it. */
export function QuestionsBoard({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const questions = openQuestionsOf(incident)
  return (
    <div className={styles.stack}>
      {questions.length > 0 ? null : (
        <p className={stage.quiet}>What nobody in the room could answer, and who finds out.</p>
      )}
      {questions.map((question, place) => (
        <QuestionCard key={question.id} question={question} place={place + 1} incident={incident} />
      ))}
      <AddLine
        field="openQuestion.new"
        label="Add an open question"
        wording={{ incident, kind: 'note' }}
        onAdd={(text) => put({ collection: 'openQuestion', id: null, changes: { text } })}
      />
    </div>
  )
}

interface QuestionCardProps {
  readonly question: RecordOf<'openQuestion'>
  readonly place: number
  readonly incident: Incident
}

function QuestionCard({ question, place, incident }: QuestionCardProps) {
  const put = usePut()
  const { id, text, owner, answer } = question
  const save = (changes: Partial<Pick<typeof question, 'text' | 'owner' | 'answer' | 'event' | 'removed'>>) =>
    void put({ collection: 'openQuestion', id, changes })
  return (
    <article className={stage.card} aria-label={`Question ${place}`}>
      <div className={stage.text}>
        <WordingField
          incident={incident}
          kind="note"
          field={`openQuestion.${id}`}
          label={`Text of question ${place}`}
          hideLabel
          isPlain
          value={text}
          onSave={(next) => save(next.trim() === '' ? { removed: true } : { text: next.trim() })}
          rows={1}
        />
        <IconButton label={`Remove question ${place}`} size="s" onPress={() => save({ removed: true })}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className={styles.line}>
        <HandWritten
          field={`openQuestion.${id}.owner`}
          label={`Who finds out, question ${place}`}
          hideLabel
          oneLine
          placeholder="Nobody finds out yet"
          value={owner}
          onSave={(next) => save({ owner: next.trim() })}
        />
        <span className={styles.answer}>
          <WordingField
            incident={incident}
            kind="note"
            isPlain
            rows={1}
            field={`openQuestion.${id}.answer`}
            label={`Answer to question ${place}`}
            hideLabel
            placeholder="No answer yet"
            value={answer}
            onSave={(next) => save({ answer: next.trim() })}
          />
        </span>
        <EventLinkField
          label={`question ${place}`}
          event={standingEvent(incident, question.event)}
          incident={incident}
          onLink={(event) => save({ event })}
        />
      </div>
    </article>
  )
}
