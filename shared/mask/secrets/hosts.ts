import { type SecretRule, spansOf } from './secretRule.ts'

/** Names under these are seen from inside only. */
const INSIDE = new Set(
  'internal intern local localdomain lan corp intra intranet home private svc consul cluster prod staging test vpn dmz arpa'.split(
    ' ',
  ),
)
const TOP = new Set(
  'com net org edu gov mil int info biz io dev app cloud tech xyz site online store ai co me tv host network systems services eu uk de fr nl be ch at it es pt dk se no fi pl cz hu ro gr ie us ca mx br ar cl jp cn kr in au nz za ru ua tr il sg hk tw'.split(
    ' ',
  ),
)

/** What companies put before their names for everybody to see. */
const OF_COMPANY = new Set('www blog docs status about support help news'.split(' '))

const NAME =
  /(?<![\p{L}\p{N}_.@%/\\-])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?)+(?![\p{L}\p{N}_]|-\p{L}|\()/giu
const IN_ADDRESS =
  /:\/\/(?:[^\s/@"'<>]*@)?(?<secret>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?)*)/dgi
const AT_MACHINE =
  /(?<=[a-z0-9_]@)(?!sha\d)(?<secret>[a-z0-9][a-z0-9-]*\d[a-z0-9-]*(?:\.[a-z0-9-]+)*)(?![\w.@-]*\.\w)/dgi

/** An inside name at any depth; a public one from three labels on, unless all it adds is `www` or the like. */
function isHost(found: string): boolean {
  const labels = found.toLowerCase().split('.')
  const top = labels.at(-1) ?? ''
  if (INSIDE.has(top)) return labels.length >= 2
  return TOP.has(top) && labels.length - (OF_COMPANY.has(labels[0] ?? '') ? 1 : 0) >= 3
}

const isHostInAddress = (found: string): boolean =>
  isHost(found) || (!found.includes('.') && found.toLowerCase() !== 'localhost')

/**
 * Names of machines: `db1.cluster.example.com`, `pg.prod.internal`, `root@db1`, and any bare name in an address
 * (`http://grafana/`). A public name of two labels, `example.com`, is not: it says which company, not which machine.
 */
export const HOSTS: SecretRule = {
  class: 'host',
  find: (text) => [
    ...spansOf(text, NAME, isHost),
    ...(text.includes('://') ? spansOf(text, IN_ADDRESS, isHostInAddress) : []),
    ...(text.includes('@') ? spansOf(text, AT_MACHINE) : []),
  ],
}
