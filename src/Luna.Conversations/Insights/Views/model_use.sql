-- What language models were asked, what became of it and what it cost, by day.
-- day: UTC
-- provider: by its name in the settings; null where none came to answer
-- model: by the provider's name
-- prompt: by its name
-- readings: that were asked for
-- verified: of them, every claim could stand
-- repaired: of them, every claim could stand once the model had mended some
-- replaced: of them, Luna's own claims stand where some could not
-- fell_back: of them, Luna's own answer was sent
-- input_tokens: that were paid for
-- output_tokens: that were paid for
-- cost: in the currency of the prices in the settings
-- median_ms: of the provider's time
-- p95_ms: of the provider's time
select (at at time zone 'UTC')::date as day, provider, model, prompt,
  count(*) as readings,
  count(*) filter (where outcome = 'verified') as verified,
  count(*) filter (where outcome = 'repaired') as repaired,
  count(*) filter (where outcome = 'replaced') as replaced,
  count(*) filter (where outcome = 'fell-back') as fell_back,
  sum(input_tokens)::bigint as input_tokens,
  sum(output_tokens)::bigint as output_tokens,
  sum(cost) as cost,
  round(percentile_cont(0.5) within group (order by latency_ms)::numeric, 1) as median_ms,
  round(percentile_cont(0.95) within group (order by latency_ms)::numeric, 1) as p95_ms
from insights.narration
group by 1, 2, 3, 4
