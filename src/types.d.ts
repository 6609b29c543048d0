declare module 'nunjucks/src/transformer.js'
