// What the bundler makes of files that are not code.

declare module '*.module.css' {
  // A class name read from an index signature would be `string | undefined`, which no `className` takes;
  // the linter checks that the class exists instead.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const classes: Readonly<Record<string, any>>
  export default classes
}

declare module '*.css' {}

declare module '*.css?inline' {
  const text: string
  export default text
}

declare module '*.mjs?url' {
  const url: string
  export default url
}

declare module '*.svg' {
  const url: string
  export default url
}

declare module '*.png' {
  const url: string
  export default url
}

declare module 'virtual:handout-script' {
  /** The script of a handout as one text. */
  export const script: string
  /** Its SHA-256 in base64. */
  export const hash: string
}
