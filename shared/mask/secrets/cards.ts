import { type SecretRule, spansOf } from './secretRule.ts'

const DIGITS = /(?<![\w.-])[2-6]\d{2,3}(?:[ -]?\d){9,16}(?![\w-]|\.\d)/g

/** Which lengths the networks use, by how the number begins. */
const NETWORKS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2[2-7])/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16]],
  [/^35/, [16]],
  [/^6(?:011|[245])/, [16, 17, 18, 19]],
]

function isCard(found: string): boolean {
  const digits = found.replace(/\D/g, '')
  const isKnown = NETWORKS.some(([start, lengths]) => start.test(digits) && lengths.includes(digits.length))
  return isKnown && !/^(\d)\1+$/.test(digits) && luhn(digits)
}

/** The check digit that every card number ends in: the sum with every second digit doubled is a multiple of ten. */
function luhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** Numbers of payment cards: by network, length and check digit. */
export const CARDS: SecretRule = { class: 'card', find: (text) => spansOf(text, DIGITS, isCard) }
