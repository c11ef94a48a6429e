# The site and its lab server in a small image: docs/operation.md says how to run it.

# The site is built on Debian, because the build's Node and its bundler are binaries for glibc.
FROM node:24-bookworm-slim AS build
WORKDIR /lab
COPY package.json package-lock.json ./
RUN npm install --include=dev --no-audit --no-fund
COPY . .
# Links to the site's own pages, such as those of the site map, begin with it.
ARG PUBLIC_ORIGIN
RUN npm run build

# What the server needs at run time: JavaScript only, the same on every system.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /lab
COPY package.json package-lock.json ./
RUN npm install --omit=dev --ignore-scripts --no-audit --no-fund

# Nothing is written at run time: docker run --read-only works.
FROM node:24-alpine
WORKDIR /lab
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4321 LOG_FORMAT=json
COPY package.json ./
COPY --from=dependencies /lab/node_modules node_modules
COPY server server
COPY src src
COPY deploy/healthy.mjs deploy/healthy.mjs
COPY --from=build /lab/dist dist
USER node
EXPOSE 4321
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 CMD ["node", "deploy/healthy.mjs"]
CMD ["node", "--max-semi-space-size=8", "server/main.ts"]
