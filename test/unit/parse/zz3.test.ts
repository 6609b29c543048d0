import { test } from 'vitest'
import { readFileSync, readdirSync } from 'node:fs'
import { findMojibake } from '../../../src/parse/encoding.ts'
import { sourcePath } from '../../../src/model/paths.ts'
test('x', () => {
  for (const f of readdirSync('/work/shared/seeds')) for (const d of findMojibake(readFileSync('/work/shared/seeds/' + f, 'utf8'), sourcePath(f.slice(0, 3)), 1)) console.log(f.slice(0, 3), `${d.at?.line}:${d.at?.column}+${d.at?.length}`, d.message, d.hint)
  const legit = ['São Paulo', 'CAFÉ', 'CAFÉ”', '“CAFÉ…”', '« CAFÉ »', 'é » à', 'café…»', 'Spaß»', 'IRMÃ”', 'MAÇû', 'PĂŞUNE', 'TOVARĂŞ', 'NŮŽ', 'RÓŻA', 'KŮŠ', 'příště', 'zášť', 'dážď', 'żółć', 'ŻÓŁĆ', 'l’été', 'L’É’té', '3×²', 'naïve', 'où » ?', '한국어 텍스트', '日本語', 'Привет', 'Ελληνικά', 'ÀÉÎÕÜ', 'ÇA…', 'à « b »', 'é”—', 'Île–de', 'Ü“', 'GROẞ', 'İSTANBUL', 'ŞİŞ', 'ağaç', 'Ñ—', 'ESPAÑA', '5 €–10 €', '“é”', 'ÅÄÖ', 'på »', 'Ångström', 'Ö–Ä', 'Â»', 'français ; ici : « là »', '😭😊', 'ÃO', 'NÃO', 'Ą–Ż', 'ŁÓDŹ', 'ź”', 'đź', 'œuvre', 'Œ', 'cœur', 'ÎŒ', 'É®', 'ÄÖÜß§', 'ê™', 'ï»¿ ok?']
  for (const t of legit) for (const p of [t, `abc ${t} def`, `x${t}`]) for (const d of findMojibake(p, sourcePath('x'), 1)) console.log('LEGIT FLAGGED', p, d.message)
  const enc = { '1252': new TextDecoder('windows-1252'), '1254': new TextDecoder('windows-1254'), '1250': new TextDecoder('windows-1250') }
  const words = ['été', 'São', 'Müller', 'naïve', 'à la', 'voilà ', 'Łódź', 'są', 'Żyć', 'příště', 'ș ț', 'Привет', 'α-synuclein', '“quoted”', 'it’s', 'a — b', '…', '한국어', '日本語', '😊', '€5', '20 °C', '© 2024', 'Größe', 'É', 'Île', 'ñ', '漢', 'שלום', 'مرحبا', 'ø', 'Ø', 'å', '→', 'x²', '½', 'Ç', '∀x', 'ọ', '’', 'ő', 'ğ', 'İ']
  for (const [n, d] of Object.entries(enc)) for (const w of words) { const m = d.decode(new TextEncoder().encode(w)); const r = findMojibake(m, sourcePath('x'), 1); const ok = r.length === 1 && r[0]!.message.includes(`should read "`); if (!ok) console.log('MISSED', n, w, m); else if (!r[0]!.message.includes(w.trim().split(' ')[0]!)) console.log('other', n, w, r[0]!.message) }
})
