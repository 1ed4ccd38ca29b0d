import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { exampleTabs, opened } from './example-tabs';
import { readSettings } from './settings';

const place = document.getElementById('explorer');
if (place === null) throw new Error('index.html has no element #explorer');
const { endpoint, headers } = readSettings(place.dataset);
const tabs = exampleTabs();
const [first] = tabs;

createRoot(place).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: endpoint })}
    defaultHeaders={headers}
    {...(first && opened(first, tabs))} /* without any, GraphiQL opens its own first tab */
    defaultEditorToolsVisibility="headers"
  >
    <GraphiQL.Logo>warmpath</GraphiQL.Logo>
  </GraphiQL>,
);
