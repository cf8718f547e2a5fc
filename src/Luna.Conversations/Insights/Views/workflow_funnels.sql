-- How workflows end, by the day on which they began.
-- day: UTC
-- channel: where
-- workflow: its name
-- started: how many began
-- completed: of them, how many came to their end
-- cancelled: of them, how many were given up
-- timed_out: of them, how many fell silent
-- under_way: of them, how many have not ended yet
-- interrupted: of them, how many waited for another workflow meanwhile
-- completion_rate: completed over started, 0 to 1
with ended as (
  select conversation_id, workflow, sequence, at, what,
    lead(what) over course as ending, lead(sequence) over course as ended_by
  from insights.course where what in ('started', 'completed', 'cancelled', 'timed-out')
  window course as (partition by conversation_id, workflow order by sequence)
), run as (
  select ended.*, exists (
    select from insights.course waited where waited.conversation_id = ended.conversation_id and waited.workflow = ended.workflow
      and waited.what = 'interrupted' and waited.sequence > ended.sequence
      and waited.sequence < coalesce(ended.ended_by, 9223372036854775807)) as was_interrupted
  from ended where what = 'started'
)
select (run.at at time zone 'UTC')::date as day, channel, workflow,
  count(*) as started,
  count(*) filter (where ending = 'completed') as completed,
  count(*) filter (where ending = 'cancelled') as cancelled,
  count(*) filter (where ending = 'timed-out') as timed_out,
  count(*) filter (where ending is null or ending = 'started') as under_way,
  count(*) filter (where was_interrupted) as interrupted,
  round((count(*) filter (where ending = 'completed'))::numeric / count(*), 4) as completion_rate
from run join insights.conversation using (conversation_id)
group by 1, 2, 3
