-- Jobs that ran last in what is still to come: the clock was ahead then, and what it made of their next time is too late.
update scheduled_tasks
set execution_time = :now, last_success = null, last_failure = null, version = version + 1
where not picked and greatest(last_success, last_failure) > :ahead and execution_time > :now
