import { PROMPT_TOPICS, type Prompt, type PromptTopic } from './prompts.ts'

/** A question that the house always asks about a kind of event, beside the built-in ones. */
export interface HousePrompt extends Prompt {
  readonly topic: PromptTopic
}

/** Longest text of a question of the house, in characters. */
export const MAX_PROMPT_CHARACTERS = 200

/** The house may keep so many questions. */
export const MAX_HOUSE_PROMPTS = 100

/** The questions with one more about a topic; as they were where its text is empty or there already, or they are full. */
export function withPrompt(
  prompts: readonly HousePrompt[],
  topic: PromptTopic,
  text: string,
  id: string,
): readonly HousePrompt[] {
  const wanted = text.trim().slice(0, MAX_PROMPT_CHARACTERS)
  const isThere = prompts.some((one) => one.topic === topic && one.text === wanted)
  if (wanted === '' || isThere || prompts.length >= MAX_HOUSE_PROMPTS) return prompts
  return [...prompts, { id, topic, text: wanted }]
}

/** The questions with another text for one of them; empty takes it out. */
export function withPromptText(prompts: readonly HousePrompt[], id: string, text: string): readonly HousePrompt[] {
  const wanted = text.trim().slice(0, MAX_PROMPT_CHARACTERS)
  return prompts.flatMap((one) => (one.id === id ? (wanted === '' ? [] : [{ ...one, text: wanted }]) : [one]))
}

/** How many questions of the house there are about each topic that has any: `Detections 2`. */
export const promptCounts = (prompts: readonly HousePrompt[]): ReadonlyMap<PromptTopic, number> =>
  new Map(
    PROMPT_TOPICS.flatMap((topic) => {
      const count = prompts.filter((one) => one.topic === topic).length
      return count === 0 ? [] : [[topic, count] as const]
    }),
  )
