import { PALETTES, repaint } from '../figure/palette.ts'

/** The fonts as data URIs, so that the page looks the same on any machine and fetches nothing. */
export interface DocumentFonts {
  /** Inter with all of its weights, for a picture in a file of its own. */
  readonly variable: string
  /** For the page one font for each weight: a variable one is taken apart into shapes by a PDF. */
  readonly faces: readonly { readonly family: string; readonly weight: number; readonly uri: string }[]
}

/** A string as CSS reads it back, whatever it holds: everything but letters and digits is escaped. */
const cssString = (text: string): string =>
  `"${[...text].map((char) => (/[A-Za-z0-9 ]/.test(char) ? char : `\\${(char.codePointAt(0) ?? 0xfffd).toString(16)} `)).join('')}"`

const fontFaces = ({ faces }: DocumentFonts): string =>
  faces.map(({ family, weight, uri }) => face(family, uri, String(weight))).join('')

/** The rule that brings Inter along, which is all that the figure is set in. */
export const interFace = (uri: string): string => face('Inter Variable', uri, '100 900')

const face = (family: string, uri: string, weights: string): string =>
  `@font-face{font-family:"${family}";font-weight:${weights};src:url("${uri}") format("woff2")}`

const LIGHT =
  '--paper:#ffffff;--ink:#10161d;--ink-2:#475363;--line:#dfe5ec;--rule:#10161d;--hatch:#667384;--link:#0a5bbf;--tint:#f5f7fa'
const DARK =
  '--paper:#0e1116;--ink:#e8edf3;--ink-2:#a9b4c2;--line:#2a333f;--rule:#7f8b9a;--hatch:#7f8b9a;--link:#7db5ff;--tint:#161b22'

/** How the document follows the reader: `auto` is dark on a dark screen, `light` never is. Paper is always light. */
export type DocumentTheme = 'auto' | 'light'

/** What stands on every page of paper. */
export interface RunningLines {
  readonly title: string
  readonly marking: string
}

export function styleSheet(running: RunningLines, theme: DocumentTheme, fonts: DocumentFonts | null): string {
  return [
    fonts === null ? '' : fontFaces(fonts),
    `:root{color-scheme:light;${LIGHT}}`,
    theme === 'auto'
      ? `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${DARK}}${repaint(PALETTES.dark)}}`
      : '',
    SCREEN,
    pages(running),
    PRINT,
    `@media print{${repaint(PALETTES.print)}}`,
  ].join('\n')
}

/** Hatching as a tile: a repeating gradient becomes a kind of shading in a PDF that half of all viewers cannot draw. */
const HATCH =
  'linear-gradient(135deg,var(--hatch) 0 8%,transparent 8% 42%,var(--hatch) 42% 58%,transparent 58% 92%,var(--hatch) 92%)'

const SCREEN = `
*{box-sizing:border-box}
html{background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--paper);font:14px/1.5 Inter,Arial,"Liberation Sans",system-ui,sans-serif;overflow-wrap:break-word}
main,footer{max-width:728px;margin:0 auto;padding:0 24px}
main{padding-top:40px}
h1{font-size:26px;line-height:1.2;letter-spacing:-.015em;margin:0 0 8px;font-weight:700;text-wrap:balance}
h2{font-size:18px;line-height:1.3;letter-spacing:-.01em;margin:36px 0 12px;padding-bottom:5px;border-bottom:2px solid var(--rule);font-weight:700}
h3{font-size:14px;line-height:1.4;margin:22px 0 6px;font-weight:600}
p{margin:0 0 10px;white-space:pre-line}
.meta{color:var(--ink-2);font-size:12px}
ul,ol{margin:0 0 10px;padding-left:20px}
li{margin:0 0 4px;white-space:pre-line}
li>ul,li>ol{margin:4px 0 0}
h4,h5,h6{font-size:13px;line-height:1.4;margin:16px 0 4px;font-weight:600}
a{color:var(--link);text-underline-offset:2px}
del{color:var(--ink-2)}
blockquote{margin:0 0 10px;padding:2px 0 2px 14px;border-left:3px solid var(--line);color:var(--ink-2)}
pre{margin:0 0 10px;padding:8px 10px;background:var(--tint);border:1px solid var(--line);border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere;font-size:12px;line-height:1.45}
hr{margin:20px 0;border:0;border-top:1px solid var(--line)}
.callout{margin:0 0 12px;padding:8px 12px;border:1px solid var(--rule);border-left-width:4px;border-radius:4px;background:var(--tint)}
.callout>:last-child,blockquote>:last-child{margin-bottom:0}
/* On paper these figures would be glyphs that many readers of PDF cannot search or copy. */
@media screen{table{font-variant-numeric:tabular-nums}}
time,.whole{white-space:nowrap}
code{font-family:"JetBrains Mono",ui-monospace,monospace;font-size:.94em}
strong{font-weight:600}
.missing{color:var(--ink-2);font-style:italic}
table{width:100%;border-collapse:collapse;margin:0 0 14px;font-size:12px;line-height:1.4}
/* A margin of the table itself is lost behind one that goes on over pages. */
.scroll{margin-bottom:14px}.scroll>table{margin-bottom:0}
caption{text-align:left;font-weight:600;padding:0 0 4px;color:var(--ink)}
th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--line);font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--ink-2);border-bottom:1px solid var(--rule);vertical-align:bottom}
tbody tr:last-child>*{border-bottom-color:var(--rule)}
td{white-space:pre-line;overflow-wrap:anywhere}
.number{text-align:right}

.words{min-width:8em}
.main{min-width:15em}
.narrow{white-space:nowrap;overflow-wrap:normal}
.misleading tbody td:first-child{padding-left:14px;background:${HATCH} left top/6px 6px repeat-y}
.misleading td:last-child{min-width:10.5em;white-space:normal}.misleading td:last-child strong{white-space:nowrap}
.facts th{color:var(--ink-2);width:27%}
.facts td{font-weight:600}
.facts .value{display:inline-block;min-width:42%;margin-right:12px}
.facts .note{color:var(--ink-2);font-weight:400;overflow-wrap:break-word}
.facts .missing{font-weight:400}
.facts.plain td{font-weight:400}.facts.plain .value{display:inline;margin:0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 26px;align-items:start;margin-top:16px}
.pair table{font-size:11px}
.pair th{width:36%}.pair .value,.pair .note{display:block;margin:0}.pair .note{font-size:10px}.pair .slotted .note{padding-left:1.3em}
.contents{margin:14px 0 4px;padding:10px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:12px}
.contents ol{columns:2;column-gap:26px;margin:6px 0 0;padding:0;list-style:none}
.contents li{margin:0 0 5px;break-inside:avoid}
.contents a{color:inherit;text-decoration:none}
.contents li>a{font-weight:600}
.contents span{display:block;color:var(--ink-2);font-size:11px}
.contents a:hover,.contents a:focus-visible{text-decoration:underline}
.bar{display:inline-block;height:.62em;min-width:3px;margin-right:8px;border:1px solid var(--hatch);background:${HATCH} left top/5px 5px;vertical-align:baseline;print-color-adjust:exact}
.about{display:inline-block;width:1.15em;white-space:pre}
.facts th,.facts td{padding-top:3px;padding-bottom:3px}
.tasks{list-style:none;padding-left:0}
.task{padding-left:22px;position:relative}
.task::before{content:"";position:absolute;left:0;top:.26em;width:.86em;height:.86em;border:1.4px solid var(--ink-2);border-radius:3px}
.task.done::after{content:"";position:absolute;left:.29em;top:.32em;width:.3em;height:.55em;border:solid var(--ink);border-width:0 1.8px 1.8px 0;transform:rotate(40deg)}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
figure{margin:20px 0 14px}
figure svg{display:block;width:100%;height:auto}
figcaption{color:var(--ink-2);font-size:12px;margin-top:4px}
footer{color:var(--ink-2);font-size:11px;margin-top:36px;padding-top:10px;padding-bottom:40px}
footer p{margin:0;font-family:"JetBrains Mono",ui-monospace,monospace;border:0}
footer::before{content:"";display:block;border-top:1px solid var(--line);margin-bottom:10px}
@media screen and (min-width:1090px){.sideways{width:1010px;margin-left:calc(50% - 505px)}}
@media screen and (max-width:640px){.scroll{overflow-x:auto}.pair{grid-template-columns:1fr}.contents ol{columns:1}}
`

/** Colons and dashes of their own between capitals and digits are glyphs that many readers of PDF take for no letter at all. */
const PLAIN_GLYPHS = 'font-variant:none'

const pages = ({ title, marking }: RunningLines): string => {
  const words = (side: string, content: string, look = '') =>
    `@${side}{content:${content};font:7.5pt Inter,Arial,"Liberation Sans",system-ui,sans-serif;color:#475363;${PLAIN_GLYPHS};${look}}`
  const foot = words('bottom-left', cssString(title)) + words('bottom-right', PAGE_OF, 'font-weight:600;color:#10161d')
  const head = marking === '' ? '' : words('top-right', cssString(marking))
  return `@page{size:A4;margin:17mm 16mm 18mm;${head}${foot}}@page sideways{size:A4 landscape;margin:16mm 15mm 16mm}`
}

const PAGE_OF = '"Page " counter(page) " of " counter(pages)'

/** White space of headings is kept: the outline of a PDF would lose the one at which a line is broken. */
const PRINT = `
@media print{
html,body{background:#fff}
html{${PLAIN_GLYPHS}}
body{font-size:9.5pt;line-height:1.45}
main,footer{max-width:none;padding:0;margin:0}
a{color:inherit}
h1{font-size:18pt;text-wrap:wrap}h2{font-size:13pt;margin-top:20pt}h3{font-size:10pt;margin-top:12pt}
h1,h2,h3,h4,h5,h6{white-space:pre-wrap}
h1,h2,h3,h4,h5,h6,caption{break-after:avoid}
p,li{orphans:2;widows:2}
table{font-size:8pt}
.pair table{font-size:7.6pt}.pair .note{font-size:7pt}
.contents{font-size:8.5pt}.contents span{font-size:7.6pt}
tbody tr:first-child{break-before:avoid;break-after:avoid}tbody tr:last-child{break-before:avoid}
.meta,figcaption{font-size:8pt}
thead{display:table-header-group}
tr,li,figure,.callout{break-inside:avoid}
li:nth-child(n+2):last-child,footer{break-before:avoid}
.page-break{break-after:page}
.sideways{page:sideways;break-before:page;margin:0}
.sideways svg{max-height:165mm}
h2:has(+.sideways){page:sideways;break-before:page}
h2+.sideways{break-before:avoid}h2+.sideways svg{max-height:145mm}
footer{margin-top:16pt;padding:0;font-size:8pt}footer,footer p{break-inside:avoid}
}
`
