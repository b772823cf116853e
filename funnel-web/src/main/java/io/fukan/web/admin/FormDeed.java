package io.fukan.web.admin;

import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.BindingResult;

/** Does what a form asks in one transaction, and writes a refusal to where the form shows it. */
@Component
class FormDeed {

    private final TransactionOperations transactions;

    FormDeed(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /**
     * Does it, unless the form has errors already.
     *
     * @param unique field whose value must not be there twice
     * @param taken key of the message when it is
     * @return OK, or the status with which the form is to be shown again
     */
    HttpStatus attempt(BindingResult errors, String unique, String taken, Runnable deed) {
        if (errors.hasErrors()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        try {
            transactions.executeWithoutResult(transaction -> deed.run());
            return HttpStatus.OK;
        } catch (InvalidValue invalid) {
            errors.rejectValue(invalid.field(), invalid.messageKey(), invalid.args(), null);
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (IllegalMove refused) {
            errors.reject(refused.messageKey(), refused.args(), null);
            return HttpStatus.CONFLICT;
        } catch (OptimisticLockingFailureException overtaken) {
            errors.reject("error.STALE");
            return HttpStatus.CONFLICT;
        } catch (DataIntegrityViolationException twice) {
            errors.rejectValue(unique, taken);
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }
}
