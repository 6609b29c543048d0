// Loaded before the program: makes every folder list its files in the opposite order.
const fs = require('node:fs')
const { readdirSync } = fs
fs.readdirSync = (...words) => readdirSync(...words).reverse()
require('node:module').syncBuiltinESMExports()
