import { describe, expect, it } from 'vitest'
import { findSecrets } from '../../../../shared/mask/secrets/findSecrets.ts'

/** What is found, as `class: text`. */
const found = (text: string): readonly string[] =>
  findSecrets(text).map((one) => `${one.class}: ${text.slice(one.from, one.to)}`)

// Put together here, so that no scanner takes this file for a leak.
const made = (...pieces: readonly string[]) => pieces.join('')
const AWS = made('AKIA', 'J5QXZPWE3RTYU4MN')
const GITHUB = made('ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx')
const SLACK = made('xoxb-', '123456789012-aBcDeFgHiJkLmNoPqRsT')
const JWT = made('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U')
const PEM = made('-----BEGIN RSA PRIVATE', ' KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----')

describe('[X1] secrets', () => {
  it.each([
    ['an AWS key', `Rotated ${AWS} at once`, `token: ${AWS}`],
    ['a GitHub token', `pushed with ${GITHUB}.`, `token: ${GITHUB}`],
    ['a Slack token', `(${SLACK})`, `token: ${SLACK}`],
    ['a JSON web token', `Cookie ${JWT};`, `token: ${JWT}`],
    ['what follows Bearer', 'curl -H "Authorization: Bearer s3cr3t-abc"', 'token: s3cr3t-abc'],
    ['a private key', `found\n${PEM}\nin the log`, `privateKey: ${PEM}`],
    ['an assigned password', 'psql password=postgres host', 'password: postgres'],
    ['one in quotes', "api_key: 'abcdef'", 'password: abcdef'],
    ['one in an environment', 'DB_PASSWORD=Tr0ub4dor&x', 'password: Tr0ub4dor'],
    ['one said after a colon', 'the new password: hunter22.', 'password: hunter22'],
    ['an option', 'mysql --password hunter2', 'password: hunter2'],
    ['user and password in an address', 'redis://admin:pw@cache/0', 'credentials: admin:pw'],
    ['an e-mail address', 'wrote to ana.lee+oncall@example.co.uk, twice', 'email: ana.lee+oncall@example.co.uk'],
    ['one in another script', '写信给 用户@例子.公司', 'email: 用户@例子.公司'],
    ['an IPv4 address', 'from 10.20.30.40:5432 on', 'address: 10.20.30.40'],
    ['a network', 'blocked 192.168.7.0/24', 'address: 192.168.7.0'],
    ['an IPv6 address', 'via fe80::1ff:fe23:4567:890a now', 'address: fe80::1ff:fe23:4567:890a'],
    ['a MAC address', 'nic 00:1a:2B:3c:4d:5e', 'address: 00:1a:2B:3c:4d:5e'],
    ['a host', 'on db1.cluster.gitlab.com.', 'host: db1.cluster.gitlab.com'],
    ['an inside name', 'ssh pg-3.internal', 'host: pg-3.internal'],
    ['a machine behind a user', 'root@db1 ran it', 'host: db1'],
    ['a bare name in an address', 'see http://grafana:3000/d/1', 'host: grafana'],
    ['a card', 'card 4111 1111 1111 1111 was charged', 'card: 4111 1111 1111 1111'],
    ['an Amex card', '378282246310005', 'card: 378282246310005'],
    ['long hex', 'session 9f86d081884c7d659a2feaa0c55ad015', 'random: 9f86d081884c7d659a2feaa0c55ad015'],
    ['long base64', 'q7Zk2Vb9+Lm4/Tx8Rw1Yd6Ns3Hj5Pf0Qc= in it', 'random: q7Zk2Vb9+Lm4/Tx8Rw1Yd6Ns3Hj5Pf0Qc='],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toContain(expected)
  })

  it.each([
    ['a version', 'upgraded to v1.2.3.4 from version 1.2.3.3'],
    ['a version of a browser', 'Chrome 156.0.8078.100 only'],
    ['this computer', 'bound to 127.0.0.1 and 0.0.0.0, ::1'],
    ['times and dates', 'from 14:05:30 to 2017-01-31T23:00:00Z, 31.01.2017 23:00'],
    ['a short commit', 'rolled back to 9f86d08'],
    ['a commit', 'commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b'],
    ['a digest', 'image@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['our log head', 'in full 9f86d081 then head 9f86d081884c7d659a2feaa0c55ad015'],
    ['an id', '01J9ZK3V7N8Q4R5S6T7V8W9X0Y and 3fa85f64-5717-4562-b3fc-2c963f66afa6'],
    ['numbers', '1234567890123 rows, order 4111111111111112, 1485903600000 ms'],
    ['a sentence on passwords', 'Password: reset by the on-call. The secret is out.'],
    ['a password that is masked already', 'password=*** token=<redacted> secret=%SECRET%'],
    ['names in code', 'java.util.concurrent.TimeoutException in std::vector and Foo::Bar, dead::beef'],
    ['files', 'config.prod.yaml, index.d.ts, backup.tar.gz and README.md'],
    ['a company', 'GitLab.com and www.example.org, e.g. docs.rs'],
    ['a path', '/var/opt/gitlab/postgresql/data/PG_VERSION/base/16384/pg_internal.init'],
    ['a long name', 'ThisIsAVeryLongClassNameOfSomeJavaProgramFactoryBean'],
    ['people and tags', '@lee asked #team-database'],
    ['a repository', 'git@example.com'.slice(0, 4)],
    ['settings', 'max_wal_senders = 32, max_connections=8000'],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('leaves nothing over where two rules overlap', () => {
    expect(found('https://ana:s3cret@db1.prod.example.com/x')).toEqual([
      'credentials: ana:s3cret',
      'host: db1.prod.example.com',
    ])
  })

  it('stays quick on long runs of anything', () => {
    const pieces = [
      'a',
      ':',
      '1',
      'a.',
      'a-',
      '1.',
      'eyJ',
      'password',
      'a@',
      '://',
      '-----BEGIN PRIVATE KEY-----',
      '%',
      'é',
      '_',
      '/a',
    ]
    const started = performance.now()
    for (const piece of pieces) findSecrets(piece.repeat(20_000 / piece.length))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
