/** The look of the timeline of a handout: on paper, and where no script runs, the figure stands in its place. */
export const EXPLORER_STYLE = `
.explorer{margin:20px 0 14px}
@media print{.explorer{display:none}}
@media screen{.explored{display:none}}
@media screen and (min-width:1000px){.explorer{width:min(1180px,calc(100vw - 48px));margin-left:calc(50% - min(590px,50vw - 24px))}}
.explorer button,.explorer label,.explorer legend{font:inherit;font-size:12px;color:var(--ink)}
.explorer button{min-height:28px;min-width:28px;padding:3px 10px;border:1px solid var(--hatch);border-radius:5px;background:var(--paper);cursor:pointer}
.explorer button:hover{background:var(--tint)}
.explorer :focus-visible{outline:2px solid var(--link);outline-offset:2px}
.tools{display:flex;flex-wrap:wrap;gap:8px 18px;align-items:center;margin:0 0 10px}
.tools>div{display:flex;flex-wrap:wrap;gap:4px;align-items:center}
.tools .known{gap:8px}
.known label{display:flex;gap:8px;align-items:center}
.known input{width:190px;accent-color:var(--link)}
.known .moment{font-size:12px;min-width:15em;font-variant-numeric:tabular-nums}
.kinds{display:flex;flex-wrap:wrap;gap:2px 14px;border:0;margin:0 0 8px;padding:0}
.kinds legend{float:left;padding:3px 14px 0 0;color:var(--ink-2)}
.kinds label{display:inline-flex;gap:5px;align-items:center;min-height:24px}
.kinds input{accent-color:var(--link);margin:0}
.frame{position:relative}
.plot{position:relative;border:1px solid var(--line);border-radius:6px;overflow:hidden;cursor:grab;touch-action:pan-y;user-select:none}
.plot.dragged{cursor:grabbing}
.plot svg{display:block;width:100%}
.plot .mark{cursor:pointer}
.plot .chosen{fill:none;stroke:var(--link);stroke-width:2}
.card{position:absolute;z-index:1;width:max-content;max-width:min(380px,calc(100% - 16px));max-height:320px;overflow:auto;padding:9px 12px;border:1px solid var(--hatch);border-radius:6px;background:var(--paper);font-size:12px;line-height:1.45;cursor:auto;user-select:text;box-shadow:0 4px 16px #0003}
.card.passing{pointer-events:none}
.card h3{margin:0 0 2px;font-size:12px}
.card p{margin:0 0 4px}
.card .meta{font-variant-numeric:tabular-nums}
.card ul{margin:0;padding-left:16px}
.card button{margin:4px 6px 0 0}
.card .openers{list-style:none;padding:0}
.card .openers button{display:block;width:100%;margin:0;padding:3px 6px;border-color:transparent;text-align:start}
.explorer .hint{margin:6px 0 0;color:var(--ink-2);font-size:12px}
@media (forced-colors:active){.plot .chosen{stroke:Highlight}}
`
