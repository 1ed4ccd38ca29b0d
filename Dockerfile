# One image for every service; compose files say which one a container runs. It builds with BuildKit and without.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /warmpath
COPY package.json package-lock.json .npmrc ./
# Without the optional ones: they bring a Node to machines that have none. The product is a command among its packages,
# and no longer one of its own, which npx would install before each use, on a disk that can't be written.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && rm -rf node_modules/typescript node_modules/.bin/ts* \
  && npm pkg delete bin && ln -s ../../bin/warmpath.mjs node_modules/.bin/warmpath

FROM node:24.21.0-bookworm-slim AS product
WORKDIR /warmpath
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig*.json ./
COPY scripts/build.mjs scripts/
COPY libs libs
COPY apps apps
RUN node scripts/build.mjs product && rm dist/.tsbuildinfo

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
# Where npx may write, even where the rest is read-only.
ENV NPM_CONFIG_CACHE=/tmp/.npm NPM_CONFIG_UPDATE_NOTIFIER=false
WORKDIR /warmpath
# A volume takes its owner from here.
RUN mkdir -p data/auth && chown -R node:node data
COPY --from=packages /warmpath/package.json ./
COPY --from=packages /warmpath/node_modules node_modules
COPY LICENSE ./
COPY bin bin
COPY scripts/is-ready.mjs scripts/
COPY --from=product /warmpath/dist dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["node", "scripts/is-ready.mjs"]
CMD ["node", "dist/apps/warmpath/src/main.js"]
