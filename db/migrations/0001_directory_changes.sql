CREATE TABLE `directory_changes` (
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`version`, `kind`, `subject`)
);
