/** How the preview's bar and overlay look. They lie in a shadow tree: no style of the site reaches them, and none leaves them. */
export const STYLE = `
:host { all: initial; }
* { box-sizing: border-box; }
.bar, .sheet, .stage { font: 14px/1.5 system-ui, sans-serif; color: #1a1a1a; color-scheme: light; }
.bar { position: fixed; inset: auto 12px 12px auto; z-index: 2147483646; display: flex; gap: 2px; align-items: center; flex-wrap: wrap;
  justify-content: flex-end; max-width: calc(100vw - 24px); padding: 3px; border-radius: 8px; background: #fffffff2;
  box-shadow: 0 1px 2px #0003, 0 4px 16px #0002; }
a, button, select { font: inherit; color: inherit; background: none; border: 0; border-radius: 6px; padding: 4px 8px; cursor: pointer;
  text-decoration: none; max-width: 40ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
a:hover, button:hover, select:hover { background: #0000000f; }
:focus-visible { outline: 2px solid #1357a6; outline-offset: -2px; }
[hidden] { display: none !important; }
.source { font-family: ui-monospace, monospace; font-size: 12.5px; }
.state { background: #fff1c2; border-radius: 6px; padding: 2px 8px; }
.offer { background: #e3eefb; }
.count { background: #fff1c2; font-weight: 600; }
.count.error { background: #b3261e; color: #fff; }
.sheet { position: fixed; inset: auto 12px 58px auto; z-index: 2147483646; width: min(760px, calc(100vw - 24px));
  max-height: calc(100vh - 90px); overflow: auto; padding: 12px 16px 16px; border-radius: 10px; background: #fff;
  box-shadow: 0 2px 4px #0003, 0 12px 48px #0004; }
.sheet.error { inset: 12px 12px auto; margin: 0 auto; border-top: 4px solid #b3261e; }
.sheet header { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
h2 { font-size: 16px; margin: 0; }
ol { list-style: none; margin: 0; padding: 0; }
li { margin-top: 14px; }
li p { margin: 2px 0; }
li .place { font-family: ui-monospace, monospace; font-size: 12.5px; padding: 0; color: #1357a6; text-decoration: underline; max-width: 100%; }
li .hint::before { content: "→ "; }
li .code { color: #5c5c5c; font-size: 12px; }
pre { font: 12.5px/1.5 ui-monospace, monospace; overflow-x: auto; margin: 6px 0; padding: 8px 10px; border-radius: 6px; background: #f4f4f2; }
.stage { position: fixed; inset: 0; z-index: 2147483645; display: flex; justify-content: center; background: #777; }
.stage iframe { height: 100%; max-width: 100%; border: 0; background: Canvas; }
@media print { .bar, .sheet, .stage { display: none; } }
`
