/** What the pure reader and writer need from the platform, handed in by the caller. */
export interface ByteTools {
  /** SHA-256 of the bytes as 64 lower-case hex digits. */
  readonly sha256: (bytes: Uint8Array) => string
  /** Bytes as UTF-8 text; what is not UTF-8 becomes U+FFFD and never throws. */
  readonly decode: (bytes: Uint8Array) => string
  readonly encode: (text: string) => Uint8Array
}
