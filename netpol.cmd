@echo off
rem Starts Netpol on Windows; see the shell script beside this file for the reasons.
setlocal EnableExtensions DisableDelayedExpansion
set "netpol_home=%~dp0"
set "netpol_java="
set "netpol_seen=JAVA_HOME is not set"
set "netpol_path=there is no java.exe on the PATH"

if not defined JAVA_HOME goto on_path
set "netpol_seen=JAVA_HOME (%JAVA_HOME%) holds no bin\java.exe"
call :inspect "%JAVA_HOME%\bin\java.exe"
if defined netpol_java goto found
if defined netpol_version set "netpol_seen=JAVA_HOME (%JAVA_HOME%) is Java %netpol_version%"

:on_path
for /f "delims=" %%J in ('where java.exe 2^>nul') do call :on_path_one "%%J"
if defined netpol_java goto found
>&2 echo netpol: Java 17 or newer is needed, but %netpol_seen% and %netpol_path%.
exit /b 2

:found
if not exist "%netpol_home%pom.xml" goto installed
set "netpol_jar=%netpol_home%server\target\netpol.jar"
call :out_of_date
if not errorlevel 1 goto run
call :build
if errorlevel 1 exit /b 2
goto run

:installed
set "netpol_jar=%netpol_home%netpol.jar"
if exist "%netpol_jar%" goto run
>&2 echo netpol: there is no netpol.jar beside netpol.cmd in %netpol_home%.
exit /b 2

:run
"%netpol_java%" -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 %NETPOL_JAVA_OPTS% -jar "%netpol_jar%" %*
exit /b %ERRORLEVEL%

:on_path_one
if defined netpol_java exit /b 0
call :inspect "%~1"
if defined netpol_java exit /b 0
if defined netpol_version set "netpol_path=%~1 on the PATH is Java %netpol_version%"
exit /b 0

rem Sets netpol_version, and netpol_java and netpol_java_home if that is new enough.
:inspect
set "netpol_version="
if not exist "%~1" exit /b 1
for %%H in ("%~dp1..") do set "netpol_candidate=%%~fH"
if exist "%netpol_candidate%\release" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%netpol_candidate%\release"`) do set "netpol_version=%%~V"
if not defined netpol_version for /f "tokens=3" %%V in ('^""%~1" -version 2^>^&1 ^| findstr /c:" version "^"') do set "netpol_version=%%~V"
if not defined netpol_version exit /b 1
set "netpol_number=%netpol_version%"
if "%netpol_number:~0,2%"=="1." set "netpol_number=%netpol_number:~2%"
for /f "delims=.-_+" %%M in ("%netpol_number%") do set "netpol_major=%%M"
if %netpol_major% LSS 17 exit /b 1
set "netpol_java=%~1"
set "netpol_java_home=%netpol_candidate%"
exit /b 0

rem Fails if the jar is missing or older than a source.
:out_of_date
if not exist "%netpol_jar%" exit /b 1
set "NETPOL_CHECK_HOME=%netpol_home%"
set "NETPOL_CHECK_JAR=%netpol_jar%"
powershell -NoProfile -NonInteractive -Command "$h = $env:NETPOL_CHECK_HOME; $t = (Get-Item -LiteralPath $env:NETPOL_CHECK_JAR).LastWriteTimeUtc; $n = @(Get-Item -LiteralPath ($h + 'pom.xml'), ($h + 'server\pom.xml')) + @(Get-ChildItem -LiteralPath ($h + 'server\src\main') -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }" <nul >nul 2>&1
exit /b %ERRORLEVEL%

:build
set "netpol_mvn=%MAVEN%"
if not defined netpol_mvn set "netpol_mvn=mvn"
where "%netpol_mvn%" >nul 2>&1
if errorlevel 1 if not exist "%netpol_mvn%" (
    >&2 echo netpol: the server must be built, but there is no Maven: put mvn on the PATH, or name it in MAVEN.
    exit /b 1
)
set "netpol_lock=%netpol_home%.netpol-build.lock"
set /a netpol_waited=0
:take_lock
mkdir "%netpol_lock%" 2>nul
if not errorlevel 1 goto locked
if %netpol_waited% EQU 0 >&2 echo netpol: waiting for another build of the server
if %netpol_waited% GEQ 600 (
    >&2 echo netpol: another build of the server has not ended for 600 seconds; if none is running, remove the directory .netpol-build.lock.
    exit /b 1
)
ping -n 2 127.0.0.1 >nul
set /a netpol_waited+=1
goto take_lock
:locked
call :out_of_date
if not errorlevel 1 (
    rmdir /s /q "%netpol_lock%"
    exit /b 0
)
>&2 echo netpol: building the server (the first time also fetches the libraries)
set "JAVA_HOME=%netpol_java_home%"
call "%netpol_mvn%" -B -ntp -q -f "%netpol_home%pom.xml" -pl server -am package -Dmaven.test.skip=true -Denforcer.skip=true <nul >"%netpol_lock%\log" 2>&1
set "netpol_result=%ERRORLEVEL%"
if not "%netpol_result%"=="0" type "%netpol_lock%\log" >&2
rmdir /s /q "%netpol_lock%"
if "%netpol_result%"=="0" exit /b 0
>&2 echo netpol: building the server failed; what Maven said stands above.
exit /b 1
