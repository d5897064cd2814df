/** How cards look. The colours are the panel's. */

const STYLE = `
.card { padding: 14px 16px; border: 1px solid var(--lots-line); border-radius: 14px; background: var(--lots-surface); font-size: .9375em; }
.card > * + * { margin-top: 10px; }
.card h3 { font-weight: 650; line-height: 1.3; }
.kind, .subtitle, .source, .promise { color: var(--lots-muted); font-size: .8667em; }
.card .kind + h3, .card h3 + .subtitle { margin-top: 2px; }
.card dl { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: 4px 14px; margin-bottom: 0; }
.card dt { color: var(--lots-muted); }
.card dd { margin: 0; }
.reasons, .links, .steps { list-style: none; }
.reasons > * + *, .links > * + * { margin-top: 5px; }
.reasons li { display: grid; grid-template-columns: auto 1fr; gap: 8px; }
.reasons svg { width: 1.1em; height: 1.1em; margin-top: .2em; stroke-width: 2.5; }
.meets svg { color: var(--lots-ok); }
.misses svg { color: var(--lots-danger); }
.unknown svg { color: var(--lots-warn); }
.caution { padding: 7px 10px; border-radius: 8px; background: var(--lots-warn-soft); color: var(--lots-warn); font-size: .8667em; }
.card summary { color: var(--lots-accent); font-weight: 600; cursor: pointer; border-radius: 6px; }
.card summary:hover { color: var(--lots-accent-strong); }
.more > summary { padding: 3px 0; }
.more > * + * { margin-top: 8px; }
.card .actions { margin-top: 14px; }
.card .pill { min-height: 2.6em; font-weight: 550; }
.card [aria-busy] { opacity: .6; }
.card [disabled] { color: var(--lots-muted); border-color: var(--lots-line); cursor: default; }
.steps { counter-reset: step; border-bottom: 1px solid var(--lots-line); }
.steps > li { counter-increment: step; border-top: 1px solid var(--lots-line); }
.steps summary { display: grid; grid-template-columns: 1.9em 1fr auto; gap: 10px; align-items: center; min-height: 3em; padding: 7px 0; color: var(--lots-ink); list-style: none; }
.steps summary::-webkit-details-marker { display: none; }
.steps summary::before { content: counter(step); border-radius: 1em; background: var(--lots-accent-soft); color: var(--lots-accent); font-size: .9em; line-height: 2; text-align: center; }
.steps svg { width: 1em; height: 1em; color: var(--lots-muted); }
.steps [open] > summary svg { transform: rotate(180deg); }
.step { padding-bottom: 14px; }
.step > * + * { margin-top: 8px; }
.check { padding: 10px 12px; border-radius: 10px; background: var(--lots-warn-soft); }
.check h4 { margin: 0 0 2px; font-size: 1em; font-weight: 600; color: var(--lots-warn); }
.check ul { padding-inline-start: 1.2em; }
.mail { padding-top: 12px; border-top: 1px solid var(--lots-line); }
.mail label { display: block; margin-bottom: 3px; font-weight: 600; }
.mail .promise { margin-top: 4px; }
.sent { color: var(--lots-ok); }
@media (max-width: 520px) { .mail input { font-size: max(1em, 16px); } }`;

export const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLE);

/** The lines of the signs that icons draw. */
export const SIGNS = {
  meets: ["M5 12.5l4.5 4.5L19 7"],
  misses: ["M6 6l12 12M18 6L6 18"],
  unknown: ["M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1-1.5 2.3M12 18.5h.01"],
  fold: ["M5 9l7 7 7-7"],
};
