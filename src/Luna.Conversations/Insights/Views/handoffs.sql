-- How often a human was to answer, why, and how long it took, by the day of the request.
-- day: UTC
-- channel: where
-- reason: an intent, or safety
-- requested: how often
-- ended: of them, how many Luna has taken back
-- waiting: of them, how many still wait
-- median_minutes: from the request to the end
with requested as (
  select conversation_id, at, what, reason,
    lead(what) over course as next_what, lead(at) over course as next_at
  from insights.handoff
  window course as (partition by conversation_id order by sequence)
)
select (requested.at at time zone 'UTC')::date as day, channel, reason,
  count(*) as requested,
  count(*) filter (where next_what = 'ended') as ended,
  count(*) filter (where next_what is null) as waiting,
  round(percentile_cont(0.5) within group (order by extract(epoch from next_at - at) / 60) filter (where next_what = 'ended')::numeric, 1)
    as median_minutes
from requested join insights.conversation using (conversation_id)
where what = 'requested'
group by 1, 2, 3
