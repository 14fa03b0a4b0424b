/** What the pure reader and writer need from the platform, handed in by the caller. */
export interface ByteTools {
  /** SHA-256 of the bytes, or of the text as UTF-8, as 64 lower-case hex digits. */
  readonly sha256: (content: Uint8Array | string) => string
  /** Bytes as UTF-8 text; what is not UTF-8 becomes U+FFFD and never throws. */
  readonly decode: (bytes: Uint8Array) => string
  readonly encode: (text: string) => Uint8Array
  /** Of a protected incident: without it its lines are verified and not understood [J22]. */
  readonly cipher?: RecordCipher
}

/** Makes the content of records unreadable without the key of their incident, and proves that it was not changed. */
export interface RecordCipher {
  /** The text in base64. `context` is authenticated with it; two calls never give the same answer. */
  readonly lock: (text: string, context: string) => string
  /** Null for what was not locked with this key and this context. */
  readonly open: (locked: string, context: string) => string | null
}
