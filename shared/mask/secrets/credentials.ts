import { type SecretRule, spansOf } from './secretRule.ts'

/** `user:password` before the host of an address. A user alone, as in `ssh://git@…`, is none. */
const USER_AND_PASSWORD = /\b[a-z][a-z0-9+.-]{0,30}:\/\/(?<secret>[^\s/:@"'<>]{0,200}:[^\s/@"'<>]{1,500})@/dgi

export const CREDENTIALS: SecretRule = { class: 'credentials', find: (text) => spansOf(text, USER_AND_PASSWORD) }
