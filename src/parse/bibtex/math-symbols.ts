/** Commands of TeX's mathematics that are one character of Unicode. */
export const MATH_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'], ['beta', 'β'], ['gamma', 'γ'], ['delta', 'δ'], ['epsilon', 'ϵ'], ['varepsilon', 'ε'],
  ['zeta', 'ζ'],
  ['eta', 'η'], ['theta', 'θ'], ['vartheta', 'ϑ'], ['iota', 'ι'], ['kappa', 'κ'], ['lambda', 'λ'],
  ['mu', 'μ'],
  ['nu', 'ν'], ['xi', 'ξ'], ['pi', 'π'], ['varpi', 'ϖ'], ['rho', 'ρ'], ['varrho', 'ϱ'], ['sigma', 'σ'],
  ['varsigma', 'ς'],
  ['tau', 'τ'], ['upsilon', 'υ'], ['phi', 'ϕ'], ['varphi', 'φ'], ['chi', 'χ'], ['psi', 'ψ'], ['omega', 'ω'],
  ['Gamma', 'Γ'], ['Delta', 'Δ'], ['Theta', 'Θ'], ['Lambda', 'Λ'], ['Xi', 'Ξ'], ['Pi', 'Π'], ['Sigma', 'Σ'],
  ['Upsilon', 'Υ'], ['Phi', 'Φ'], ['Psi', 'Ψ'], ['Omega', 'Ω'], ['ell', 'ℓ'], ['hbar', 'ℏ'], ['infty', '∞'],
  ['partial', '∂'], ['nabla', '∇'], ['forall', '∀'], ['exists', '∃'], ['emptyset', '∅'], ['aleph', 'ℵ'],
  ['wp', '℘'],
  ['Re', 'ℜ'], ['Im', 'ℑ'], ['in', '∈'], ['notin', '∉'], ['ni', '∋'], ['subset', '⊂'], ['subseteq', '⊆'],
  ['supset', '⊃'],
  ['supseteq', '⊇'], ['cup', '∪'], ['cap', '∩'], ['setminus', '∖'], ['land', '∧'], ['wedge', '∧'],
  ['lor', '∨'],
  ['vee', '∨'], ['neg', '¬'], ['lnot', '¬'], ['le', '≤'], ['leq', '≤'], ['leqslant', '⩽'], ['ge', '≥'],
  ['geq', '≥'],
  ['geqslant', '⩾'], ['ll', '≪'], ['gg', '≫'], ['ne', '≠'], ['neq', '≠'], ['approx', '≈'], ['simeq', '≃'],
  ['sim', '∼'],
  ['cong', '≅'], ['equiv', '≡'], ['propto', '∝'], ['to', '→'], ['rightarrow', '→'], ['longrightarrow', '⟶'],
  ['leftarrow', '←'],
  ['gets', '←'], ['leftrightarrow', '↔'], ['Rightarrow', '⇒'], ['implies', '⟹'], ['Leftarrow', '⇐'],
  ['Leftrightarrow', '⇔'],
  ['iff', '⟺'], ['mapsto', '↦'], ['hookrightarrow', '↪'], ['uparrow', '↑'], ['downarrow', '↓'],
  ['times', '×'], ['cdot', '·'],
  ['cdots', '⋯'], ['ldots', '…'], ['dots', '…'], ['pm', '±'], ['mp', '∓'], ['div', '÷'], ['ast', '∗'],
  ['star', '⋆'],
  ['circ', '∘'], ['bullet', '•'], ['oplus', '⊕'], ['otimes', '⊗'], ['ominus', '⊖'], ['odot', '⊙'],
  ['perp', '⊥'], ['parallel', '∥'],
  ['mid', '∣'], ['vert', '|'], ['Vert', '‖'], ['|', '‖'], ['langle', '⟨'], ['rangle', '⟩'], ['lceil', '⌈'],
  ['rceil', '⌉'],
  ['lfloor', '⌊'], ['rfloor', '⌋'], ['sum', '∑'], ['prod', '∏'], ['int', '∫'], ['oint', '∮'],
  ['bigcup', '⋃'], ['bigcap', '⋂'],
  ['dagger', '†'], ['ddagger', '‡'], ['prime', '′'], ['degree', '°'], ['triangle', '△'], ['square', '□'],
  ['Box', '□'],
  ['diamond', '⋄'], ['top', '⊤'], ['bot', '⊥'], ['vdash', '⊢'], ['models', '⊨'], ['therefore', '∴'],
  ['because', '∵'],
  ['lesssim', '≲'], ['gtrsim', '≳'], ['prec', '≺'], ['succ', '≻'], ['ltimes', '⋉'], ['rtimes', '⋊'],
  ['sqrt', '√'],
  ['log', 'log'], ['ln', 'ln'], ['exp', 'exp'], ['sin', 'sin'], ['cos', 'cos'], ['tan', 'tan'],
  ['max', 'max'],
  ['min', 'min'], ['sup', 'sup'], ['inf', 'inf'], ['lim', 'lim'], ['det', 'det'], ['dim', 'dim'],
  ['ker', 'ker'],
  ['deg', 'deg'], ['gcd', 'gcd'], ['arg', 'arg'], ['Pr', 'Pr'], ['mod', 'mod'], ['bmod', 'mod'],
  ['hom', 'hom'],
])

/** Letters that sit above and below the line in Unicode. */
export const SUPERSCRIPTS: ReadonlyMap<string, string> = pairs(
  '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW−*∗′†‡',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ⁻**′†‡',
)

export const SUBSCRIPTS: ReadonlyMap<string, string> = pairs(
  '0123456789+-=()aehijklmnoprstuvxβγρφχ−',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ₋',
)

/** Letters of `\mathbb`. */
export const DOUBLE_STRUCK: ReadonlyMap<string, string> = pairs(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ1',
  '𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ𝟙',
)

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to]
  return new Map([...from].map((letter, index) => [letter, targets[index] ?? letter]))
}
