import { type SecretRule, spansOf } from './secretRule.ts'

/** Also in scripts other than Latin. `ssh://git@host`, `@lee` and `root@db1` are none: no top-level domain follows; neither is a password before the host of an address. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/gu

const IN_ADDRESS = /:\/\/[^\s/@]*$/

export const EMAILS: SecretRule = {
  class: 'email',
  find: (text) => {
    if (!text.includes('@')) return []
    const found = spansOf(text, EMAIL)
    return text.includes('://')
      ? found.filter(({ from }) => !IN_ADDRESS.test(text.slice(Math.max(0, from - 100), from)))
      : found
  },
}
