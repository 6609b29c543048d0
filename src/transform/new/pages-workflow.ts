/**
 * The workflow that builds a site on GitHub and hands it to GitHub Pages: the official actions alone, no
 * second branch, no secret. Where GitHub says the site will be counts where site.yml has no \`url\`.
 */
export const PAGES_WORKFLOW = `# Builds the site on every push to main, and publishes it with GitHub Pages.
# Once, in the repository's settings: Pages, Build and deployment, Source: GitHub Actions.
name: Publish

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

# One publication at a time; one that has begun is never cut short.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - uses: actions/configure-pages@v5
        id: pages
      # Pictures that were made before are not made again.
      - uses: actions/cache@v4
        with:
          path: .cache
          key: carrel-\${{ hashFiles('content/**') }}
          restore-keys: carrel-
      - run: npm install --no-audit --no-fund
      - run: npm run build
        env:
          CARREL_URL: \${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: _site

  deploy:
    needs: build
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/deploy-pages@v4
        id: deployment
`
