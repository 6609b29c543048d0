import { expect, test } from 'vitest'
import { siteInAString, told } from '../../support/site-in-a-string.ts'

const BILINGUAL = `
-- content/site.yml --
title: Emmy Noether
url: https://noether.example.org
baseurl: /x
languages:
  en: {}
  ko: {title: 에미 뇌터, description: 대수학자}
-- content/index.md --
---
layout: about
title: About
permalink: /
latest_posts: {enabled: true}
---
Hello.
-- content/index.ko.md --
---
layout: about
title: 소개
latest_posts: {enabled: true}
---
안녕하세요. [학생들](students.md)
-- content/students.md --
---
title: Students
date: 2024-03-01
---
{{ page.date }}
-- content/ko/students.md --
---
title: 학생들
---
제자들. "인용"
-- content/teaching-notes.md --
---
title: Notes
---
Only in English.
-- content/posts/2024-03-01-first.md --
---
title: First
tags: [ideals]
---
One.
-- content/posts/2024-03-01-first.ko.md --
---
title: 첫 글
tags: [환]
---
하나.
-- content/posts/2024-04-01-second.md --
---
title: Second
---
Two.
`

test('probe', () => {
  const { outputs, diagnostics } = siteInAString(BILINGUAL).build()
  console.log(told(diagnostics), [...outputs.keys()].filter((k) => !k.startsWith('assets')))
  for (const p of ['ko/index.html', 'index.html', 'ko/posts/index.html', 'ko/2024/03/01/first/index.html', 'teaching-notes/index.html', 'ko/feed.xml', 'sitemap.xml']) console.log('=====', p, outputs.get(p))
  expect(1).toBe(1)
})
