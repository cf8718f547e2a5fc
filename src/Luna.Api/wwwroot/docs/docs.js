"use strict";

// Shows the description of the API as it is; nothing is fetched from elsewhere.
const make = (name, words, inside = []) => {
  const element = document.createElement(name);
  if (words) element.textContent = words;
  element.append(...inside);
  return element;
};

const resolve = (api, schema) => schema?.$ref ? api.components.schemas[schema.$ref.split("/").pop()] : schema;

const kind = schema => schema?.$ref ? schema.$ref.split("/").pop() : [schema?.type].flat().filter(t => t && t !== "null").join(" or ");

const rows = entries => make("table", "", entries.map(([name, what, words]) =>
  make("tr", "", [make("th", name), make("td", what), make("td", words)])));

const curl = (method, path, body) => {
  const data = body ? ` \\\n  -H "Content-Type: application/json" -d '${JSON.stringify(body).replaceAll("'", "'\\''")}'` : "";
  return `curl ${method === "get" ? "" : `-X ${method.toUpperCase()} `}"${location.origin}${path}" -H "X-Api-Key: $KEY"${data}`;
};

const filled = (path, parameters) => {
  const query = new URLSearchParams();
  for (const p of parameters.filter(p => p.example !== undefined))
    if (p.in === "path") path = path.replace(`{${p.name}}`, p.example);
    else query.set(p.name, p.example);
  return query.size ? `${path}?${query}` : path;
};

const operation = (api, path, method, described) => {
  const body = resolve(api, described.requestBody?.content?.["application/json"]?.schema);
  const name = make("h3", "", [make("span", method)]);
  name.firstChild.className = "method";
  name.append(` ${path}`);
  const article = make("article", "", [name, make("p", described.summary)]);
  if (described.parameters?.length)
    article.append(rows(described.parameters.map(p => [p.name, `${p.in} ${kind(p.schema)}`, p.description ?? ""])));
  if (body?.properties)
    article.append(make("p", "Body"), rows(Object.entries(body.properties).map(([field, schema]) =>
      [field, kind(schema), schema.description ?? ""])));
  article.append(rows(Object.entries(described.responses).map(([status, r]) => [status, r.description ?? "", ""])));
  const sent = described.requestBody?.content?.["application/json"]?.example;
  article.append(make("pre", curl(method, filled(path, described.parameters ?? []), sent)));
  for (const [status, answer] of Object.entries(described.responses))
    for (const [type, { example }] of Object.entries(answer.content ?? {}))
      if (example && status < 300)
        article.append(make("p", `${status}, ${type}`), make("pre", typeof example === "string" ? example : JSON.stringify(example, null, 2)));
  return article;
};

const show = api => {
  document.getElementById("about").textContent = api.info.description;
  const groups = new Map();
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, described] of Object.entries(methods)) {
      const tag = described.tags?.[0] ?? "Other";
      groups.set(tag, [...(groups.get(tag) ?? []), operation(api, path, method, described)]);
    }
  for (const [tag, articles] of groups) {
    const link = make("a", tag);
    link.href = `#${tag}`;
    document.getElementById("contents").append(link);
    const heading = make("h2", tag);
    heading.id = tag;
    document.getElementById("operations").append(heading, ...articles);
  }
};

fetch("/openapi/v1.json").then(answer => answer.json()).then(show).catch(() => {
  document.getElementById("about").textContent = "The description could not be read; is Luna running?";
});
