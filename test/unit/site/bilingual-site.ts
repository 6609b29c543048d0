/** A small site in two languages, with a page that has no translation and one that a folder of its language holds. */
export const BILINGUAL = `
-- content/site.yml --
title: Emmy Noether
url: https://noether.example.org
baseurl: /x
languages:
  en: {}
  ko: {title: 에미 뇌터, description: 대수학자의 자리}
-- content/index.md --
---
layout: about
title: About
permalink: /
latest_posts: {enabled: true}
---
Hello from Göttingen.
-- content/index.ko.md --
---
layout: about
title: 소개
latest_posts: {enabled: true}
---
안녕하세요. [학생들](students.md)을 만나 보세요.
-- content/students.md --
---
title: Students
---
Those who learned from her: [home](index.md).
-- content/ko/students.md --
---
title: 학생들
---
그에게 배운 사람들. "인용"
-- content/notes.md --
---
title: Notes
---
Only in English, about chains of ideals.
-- content/posts/2024-03-01-first.md --
---
title: The first theorem
tags: [ideals]
---
Every symmetry of an action carries a conservation law with it.
-- content/posts/2024-03-01-first.ko.md --
---
title: 첫째 정리
tags: [환]
---
모든 대칭에는 보존 법칙이 따른다.
-- content/posts/2024-04-01-second.md --
---
title: The second theorem
---
Symmetries that depend on functions carry identities.
-- content/projects/chains.md --
---
title: Ascending chains
---
Rings in which every chain of ideals stops, in Göttingen and elsewhere.
-- content/publications/papers.bib --
@article{noether1921, author = {Noether, Emmy}, title = {Idealtheorie in Ringbereichen}, journal = {Mathematische Annalen}, year = {1921}, abstract = {Chains of ideals in rings.}}
`
