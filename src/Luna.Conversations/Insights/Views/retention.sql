-- Of the people who first wrote in a week, how many wrote again so many weeks later.
-- cohort: the Monday of the week in which they first wrote, UTC
-- channel: where they first wrote
-- week: counted from the cohort's own, which is 0
-- people: in the cohort
-- active: of them, who wrote in that week
-- share: active over people, 0 to 1
with active as (
  select distinct person_id, date_trunc('week', message.at at time zone 'UTC')::date as monday
  from insights.message join insights.conversation using (conversation_id)
), met as (
  select distinct on (person_id) person_id, channel, date_trunc('week', message.at at time zone 'UTC')::date as cohort
  from insights.message join insights.conversation using (conversation_id)
  order by person_id, message.sequence
), size as (
  select cohort, channel, count(*) as people from met group by 1, 2
)
select cohort, channel, (monday - cohort) / 7 as week, people, count(*) as active, round(count(*)::numeric / people, 4) as share
from met join active using (person_id) join size using (cohort, channel)
group by 1, 2, 3, 4
