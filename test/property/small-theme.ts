import type { Disk } from '../../src/disk/disk.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import { filesOf } from '../support/files-of.ts'

/** A theme that reads a little of everything a theme can read, and is quick to run. */
const THEME = `
-- layouts/base.njk --
<html><title>{{ page.title }} {{ site.title }}</title><link href="{{ "/assets/css/main.css" | relative_url }}">
{% include "partials/head.njk" ignore missing %}<main>{{ content }}</main>
{% include "partials/foot.njk" ignore missing %}</html>
-- layouts/page.njk --
---
layout: base
---
{{ content }} {{ page.url }} {{ page.path }} {{ layout.mark | default("") }}
-- layouts/post.njk --
---
layout: base
mark: post
---
<h1>{{ page.title }}</h1>{{ page.date | date: "%Y-%m-%d" }}{{ content }}
{% if page.previous %}{{ page.previous.title }} {{ page.previous.url }}{% endif %}
{% if page.next %}{{ page.next.title }}{% endif %}{% for tag in page.tags %}{{ tag }}{% endfor %}
-- layouts/about.njk --
---
layout: base
---
{{ content }}{% for post in site.posts %}{{ post.title }} {{ post.excerpt }}{% endfor %}
{% for name in site.data.people %}{{ name }}{% endfor %}{{ site.data.deep.inner.word }}
-- layouts/archive.njk --
---
layout: base
---
{% for group in groups %}{{ group.title }}{% for item in group.items %}{{ item.title }} {{ item.url }}{% endfor %}{% endfor %}
{% for post in site.posts | where("layout", "post") %}{{ post.title }}{% endfor %}
-- layouts/posts.njk --
---
layout: base
---
{% for post in (paginator.posts if paginator else site.posts) %}{{ post.title }}{{ post.excerpt }}{% endfor %}
-- layouts/projects.njk --
{% for project in site.projects %}{{ project.title }} {{ project.importance | default(0) }}{% endfor %}
-- layouts/project.njk --
{{ content }}{{ page.title }}{{ site.projects.size }}
-- layouts/news-list.njk --
{% for item in site.news %}{{ item.title }}{{ item.content }}{% endfor %}
-- layouts/news.njk --
{{ content }}
-- layouts/talks.njk --
{% for talk in site.talks %}{{ talk.title }}{% endfor %}
-- layouts/talk.njk --
{{ content }}
-- layouts/teaching-list.njk --
{% for course in site.teaching %}{{ course.title }}{% endfor %}
-- layouts/teaching.njk --
{{ content }}
-- layouts/publications.njk --
---
layout: base
---
{% for paper in site.bibliography %}{{ paper.title }} {{ paper.year }}{% endfor %}
-- layouts/publication.njk --
{{ content }}
-- layouts/redirect.njk --
<a href="{{ page.redirect_to | relative_url }}">{{ page.title }}</a>
-- layouts/404.njk --
{{ page.title }} {{ site.title }}
-- layouts/partials/head.njk --
<meta content="{{ site.description | default("") }}">
-- assets/css/order.txt --
one.css
two.css
-- assets/css/one.css --
a { color: blue }
-- assets/css/two.css --
b { color: red }
-- assets/js/site.js --
let a = 1
`.replaceAll('date: "%Y-%m-%d"', 'date("%Y-%m-%d")')

/** The theme on a disk of its own. */
export function smallTheme(): Disk {
  return memoryDisk(filesOf(THEME))
}
