-- A request is due when the first of its deadlines is: one index finds it, whichever that is.
drop index help_request_alert;
drop index help_request_reminder;
drop index help_request_expiry;
drop index help_request_withdrawal;
drop index help_request_mail;
create index help_request_due on help_request (least(alert_due, reminder_due, expiry_due, withdraw_due, mail_due))
where least(alert_due, reminder_due, expiry_due, withdraw_due, mail_due) is not null;
