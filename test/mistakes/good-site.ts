/** A small site with nothing wrong: every mistake is one edit of it. */
export const GOOD_SITE: Readonly<Record<string, string>> = {
  'content/site.yml': `title: Emmy Noether
description: Algebra and its invariants
url: https://example.org
baseurl: /noether
lang: en
timezone: Europe/Berlin
permalink: pretty
author:
  name: Emmy Noether
  bio: Mathematician in Göttingen
nav:
  - title: Home
    url: /
  - title: Works
    url: /works/
theme:
  accent: "#8a1c1c"
  font: serif
collections:
  recipes:
    output: true
defaults:
  - scope:
      path: notes
    values:
      toc: true
feed:
  posts_limit: 5
pagination:
  per_page: 10
math:
  output: mathml
exclude: [old]
future: false
`,
  'content/index.md': `---
title: Home
description: The home page
---
Welcome to the [works](works.md) of Emmy Noether.
`,
  'content/works.md': `---
title: Works
layout: page
permalink: /works/
tags: [algebra, physics]
toc: true
---
## Early papers

See [the post](posts/1918-07-26-theorem.md) and [home](index.md).

## Later papers

![Emmy Noether at a lake](img/emmy.png)

A formula $a^2 + b^2$ and a note[^1].

[^1]: The note.

> [!NOTE]
> Remember.

::: details More
Inside.
:::

As [@noether1918] shows.
`,
  'content/posts/1918-07-26-theorem.md': `---
title: The theorem
date: 1918-07-26
categories: physics
published: true
redirect_from: /theorem/
---
For every symmetry there is a law.
`,
  'content/list.njk': `---
title: List
permalink: /list/
---
<ul>
{% for post in site.posts %}
<li><a href="{{ post.url | relative_url }}">{{ post.title }}</a></li>
{% endfor %}
</ul>
{% if page.title %}
<p>{{ page.title | upcase }}</p>
{% endif %}
{% for person in site.data.people %}
<p>{{ person.name | default("nobody") }}, {{ person.year }}</p>
{% endfor %}
{% include "partials/colophon.njk" %}
`,
  'content/framed.md': `---
title: Framed
layout: frame
---
In a layout of its own.
`,
  'layouts/frame.njk': `<!doctype html>
<html lang="en">
<title>{{ page.title }}</title>
{% set year = 1918 %}
<main>{{ content | safe }}</main>
<footer>{{ site.title | upcase }} {{ year }}</footer>
</html>
`,
  'layouts/partials/colophon.njk': `<p>Set in {{ site.lang }}.</p>
`,
  'content/data/people.yml': `- name: Emil Artin
  year: 1898
- name: Bartel van der Waerden
  year: 1903
`,
  'content/data/places.json': `{
  "Erlangen": { "from": 1882, "to": 1915 },
  "Göttingen": { "from": 1915, "to": 1933 }
}
`,
  'content/data/years.csv': `year,event
1882,born
1907,doctorate
1919,habilitation
`,
  'content/cv.md': `---
title: Vita
layout: cv
---
`,
  'content/cv.yml': `cv:
  name: Emmy Noether
  sections:
    education:
      - institution: Erlangen
        degree: PhD
        start_date: 1903-10
        end_date: 1907-12
`,
  'content/publications/papers.bib': `@article{noether1918,
  author = {Noether, Emmy},
  title = {Invariante Variationsprobleme},
  journal = {Nachrichten},
  year = {1918},
  pages = {235--257},
}

@book{noether1921,
  author = {Noether, Emmy},
  title = {Idealtheorie},
  publisher = {Springer},
  year = {1921},
}
`,
}
