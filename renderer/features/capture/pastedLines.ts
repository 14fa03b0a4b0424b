import { type ChatReading, looksLikeChat, readChat } from '../../../shared/import/chat/readChat.ts'

/** Several lines that were pasted into the entry line, and what could be made of them. */
export interface PastedLines {
  readonly text: string
  readonly chat: ChatReading
  /** `chat`: messages that name people. `stamped`: lines with times, as of a log. `lines`: anything else. */
  readonly kind: 'chat' | 'stamped' | 'lines'
  readonly count: number
}

/** What was pasted, when it is more than one line; null for anything else. */
export function pastedLines(pasted: string): PastedLines | null {
  const text = pasted.replaceAll(/\r\n?/g, '\n')
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2) return null
  const chat = readChat(text)
  if (!looksLikeChat(chat, lines.length)) return { text, chat, kind: 'lines', count: lines.length }
  return { text, chat, kind: chat.named * 2 >= chat.timed ? 'chat' : 'stamped', count: chat.messages.length }
}

/** What is offered, on its button. */
export function offerWords({ kind, count }: PastedLines): { readonly seen: string; readonly offer: string } {
  switch (kind) {
    case 'chat':
      return { seen: `Looks like ${count} chat messages.`, offer: 'Import them as events…' }
    case 'stamped':
      return { seen: `Looks like ${count} lines with times.`, offer: 'Import them as events…' }
    case 'lines':
      return { seen: `${count} lines were pasted; Enter logs them as one event.`, offer: `Import as ${count} events…` }
  }
}
